// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const requestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "CLAIM_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COST_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DEADLINE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ENDPOINT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "INPUT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDER_LIST_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RECORD_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claim",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "erase",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "flag",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hashTerms",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "offer",
        "type": "tuple",
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "nonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "pricesMax",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "filter",
            "type": "tuple",
            "internalType": "struct Filter",
            "components": [
              {
                "name": "completionsMin",
                "type": "uint64",
                "internalType": "uint64"
              },
              {
                "name": "stakeMin",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "timeoutBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "flagBpsMax",
                "type": "uint16",
                "internalType": "uint16"
              },
              {
                "name": "providers",
                "type": "address[]",
                "internalType": "address[]"
              }
            ]
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "input",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "rate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "stars",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "request",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ],
    "outputs": [
      {
        "name": "view_",
        "type": "tuple",
        "internalType": "struct RequestView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum RequestState"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "amount",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "termsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerNumber",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "lockedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "flagged",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "rated",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "RequestAsked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "pricesMax",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct Prices",
        "components": [
          {
            "name": "input",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "cachedInput",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "output",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "image",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "second",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "request",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      },
      {
        "name": "completionsMin",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "stakeMin",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "timeoutBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "flagBpsMax",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "providers",
        "type": "address[]",
        "indexed": false,
        "internalType": "address[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCancelled",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestClaimed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalties",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "receiptsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestErased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestInput",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "input",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestLocked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "OfferHash"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "claimableUntilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestOpened",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "signer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "costMax",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestRefunded",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "bond",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestReleased",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CallerNotClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallerNotProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimAboveMaximum",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "costMax",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimEmpty",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CostOutOfBounds",
    "inputs": [
      {
        "name": "cost",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ExpireTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FilterNotPassed",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "InputTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "LockTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheModule",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingPaid",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferUnfit",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "PriceAboveMaximum",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderListTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RatingOutOfBounds",
    "inputs": [
      {
        "name": "stars",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RefundTooEarly",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "claimableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReleaseTooLate",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "releasableUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAlreadyMarked",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestAssetNotListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestDeadlineInvalid",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestEndpointTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotErasable",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotInState",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum RequestState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum RequestState"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestSignerMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RequestValueInvalid",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsDiffer",
    "inputs": [
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "RequestId"
      },
      {
        "name": "termsHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "passed",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const requestsBytecode =
  '0x610160604052348015610010575f5ffd5b506040516152de3803806152de83398101604081905261002f91610247565b6001600160a01b0383166080524660a052828282826100f781604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316836001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610145573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101699190610291565b6001600160a01b03161461019f5760405163f351ba7160e01b81526001600160a01b038416600482015260240160405180910390fd5b6001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020b9190610291565b6001600160a01b0390811661010052918216610120521661014052506102b392505050565b6001600160a01b0381168114610244575f5ffd5b50565b5f5f5f60608486031215610259575f5ffd5b835161026481610230565b602085015190935061027581610230565b604085015190925061028681610230565b809150509250925092565b5f602082840312156102a1575f5ffd5b81516102ac81610230565b9392505050565b60805160a05160c05160e051610100516101205161014051614f1d6103c15f395f81816102570152818161083601528181610e7701528181611235015281816115450152818161188d0152818161198301528181611c74015281816120520152818161212d0152818161253001528181613396015261367f01525f81816102df0152612c2a01525f81816103ee0152818161054101528181610f7c01528181611d750152612b1b01525f818161020c01528181610c2501528181610cee0152818161117201528181611706015281816117e201528181611fbc015281816132d30152818161392b015281816139f50152613aa601525f6126aa01525f61268201525f6126d10152614f1d5ff3fe608060405260043610610199575f3560e01c80639f73b819116100dc578063cc2face611610087578063e6f93e5711610062578063e6f93e57146104bf578063ee3cc8a1146104de578063f0b787b6146104fd578063f698da251461051c575f5ffd5b8063cc2face61461048c578063d82bcc66146104a0578063dc402cd0146102a5575f5ffd5b8063c4d252f5116100b7578063c4d252f51461042f578063c64417981461044e578063c8f8a2821461046d575f5ffd5b80639f73b81914610373578063a9b5898f146103dd578063bacca52714610410575f5ffd5b80635d9de5341161014757806367d42a8b1161012257806367d42a8b146103015780636af53d8a146103205780637249fbb61461033f5780639f34fc801461035e575f5ffd5b80635d9de534146102a5578063600dddd4146102bb57806365d8c3e4146102ce575f5ffd5b8063411557d111610177578063411557d1146101fb578063468f3e931461024657806359c87d7014610279575f5ffd5b8063028cbb541461019d57806315b1e882146101be5780633c9b685f146101e6575b5f5ffd5b3480156101a8575f5ffd5b506101bc6101b7366004614044565b610530565b005b3480156101c9575f5ffd5b506101d361090081565b6040519081526020015b60405180910390f35b3480156101f1575f5ffd5b506101d361100081565b348015610206575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101dd565b348015610251575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b348015610284575f5ffd5b50610298610293366004614044565b6106bb565b6040516101dd919061409c565b3480156102b0575f5ffd5b506101d362093a8081565b6101d36102c936600461424c565b6109c4565b3480156102d9575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561030c575f5ffd5b506101bc61031b366004614044565b610dd6565b34801561032b575f5ffd5b506101d361033a3660046142f3565b61129c565b34801561034a575f5ffd5b506101bc610359366004614044565b61131c565b348015610369575f5ffd5b506101d3610e1081565b34801561037e575f5ffd5b506103cd61038d3660046142f3565b6001600160a01b0382165f90815260026020908152604080832066ffffffffffffff600886901c168452909152902054600160ff83161b16151592915050565b60405190151581526020016101dd565b3480156103e8575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561041b575f5ffd5b506101bc61042a366004614326565b6118c4565b34801561043a575f5ffd5b506101bc610449366004614044565b6119e9565b348015610459575f5ffd5b506101bc610468366004614044565b611a5d565b348015610478575f5ffd5b506101d3610487366004614359565b611af5565b348015610497575f5ffd5b506101d3601081565b3480156104ab575f5ffd5b506101d36bffffffffffffffffffffffff81565b3480156104ca575f5ffd5b506101bc6104d93660046143fc565b6120bf565b3480156104e9575f5ffd5b506101bc6104f836600461441c565b612164565b348015610508575f5ffd5b506101d3610517366004614459565b612650565b348015610527575f5ffd5b506101d361267f565b5f61053c8260036126fa565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60036040518263ffffffff1660e01b815260040161058c919061448b565b602060405180830381865afa1580156105a7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105cb91906144a5565b6105d89062093a806144e9565b825490915061060790829074010000000000000000000000000000000000000000900464ffffffffff166144e9565b421015610648576040517f81c2647c000000000000000000000000000000000000000000000000000000008152600481018490526024015b60405180910390fd5b5f83815260208190526040808220828155600181018390556002810183905560030180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690555184917f6558c3691b63a7769712cb5c37d31f9292e9b87df1afa85856dea734f3fecf4891a2505050565b604080516101a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810182905261016081018290526101808101919091525f828152602081905260408120908154790100000000000000000000000000000000000000000000000000900460ff1660038111156107645761076461405b565b0361076f5750919050565b5f8381526001602052604081209060028354790100000000000000000000000000000000000000000000000000900460ff1660038111156107b2576107b261405b565b1490505f816107e85783547a010000000000000000000000000000000000000000000000000000900465ffffffffffff166107f3565b825465ffffffffffff165b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff821660048201529091505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa15801561087b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061089f9190614593565b505050509050604051806101a00160405280865f0160199054906101000a900460ff1660038111156108d3576108d361405b565b815286546001600160a01b0380821660208401526001808a0154808316604086015260038b015480841660608701526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900416608087015264ffffffffff94829004851660a087015260029b8c015460c08701529690921660e085015265ffffffffffff9096166101008401529654660100000000000081049091166101208301526b01000000000000000000000090046fffffffffffffffffffffffffffffffff1661014082015294909104918216151561016085015293161515610180909201919091525092915050565b5f6109d08484846127ab565b6109f76109e060208601866145fe565b6109f26101c087016101a08801614619565b612cda565b610a19610a0760208601866145fe565b61033a6101c087016101a08801614619565b5f81815260208181526040909120919250610a36908601866145fe565b81547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0391909116178155610a7b6101a086016101808701614619565b815464ffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff90911617790100000000000000000000000000000000000000000000000000178155610b1360408601602087016145fe565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0392909216919091179055610b5f61016086016101408701614651565b8160010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff160217905550610b9a85612650565b60028201555f610bb060808701606088016145fe565b6001600160a01b031614610c0957610bce60808601606087016145fe565b6003820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790555b610c1582868686612da9565b3415610ce4576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016630b37d82d34610c5860208901896145fe565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b1681526001600160a01b0390911660048201525f60248201526fffffffffffffffffffffffffffffffff341660448201526064015f604051808303818588803b158015610ccc575f5ffd5b505af1158015610cde573d5f5f3e3d5ffd5b50505050505b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610d2060208801886145fe565b610d306080890160608a016145fe565b610d426101608a016101408b01614651565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610db8575f5ffd5b505af1158015610dca573d5f5f3e3d5ffd5b50505050509392505050565b5f610de28260026126fa565b5f8381526001602090815260408083208151606081018352905465ffffffffffff81168083526601000000000000820464ffffffffff16948301949094526b01000000000000000000000090046fffffffffffffffffffffffffffffffff168183015290517fea5a6c8e00000000000000000000000000000000000000000000000000000000815260048101929092529293507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015610ec4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ee89190614593565b505050509050806001600160a01b0316336001600160a01b031614610f4a576040517fe9096b210000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b038216602482015260440161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610fb29060029060040161448b565b602060405180830381865afa158015610fcd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ff191906144a5565b836020015164ffffffffff1661100791906144e9565b9050804210611052576040517fe5b23153000000000000000000000000000000000000000000000000000000008152600481018690526024810182905242604482015260640161063f565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001784555f8581526001602052604080822080547fffffffffff000000000000000000000000000000000000000000000000000000169055516001600160a01b0384169187917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389190a360408301516fffffffffffffffffffffffffffffffff16156111cc5760408381015190517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f60248301526fffffffffffffffffffffffffffffffff90921660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b1580156111b5575f5ffd5b505af11580156111c7573d5f5f3e3d5ffd5b505050505b825160018501546040517fdbdbe46800000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301527401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063dbdbe468906044015b5f604051808303815f87803b15801561127f575f5ffd5b505af1158015611291573d5f5f3e3d5ffd5b505050505050505050565b604080517fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083826020808301919091526001600160a01b0385168284015267ffffffffffffffff841660608084019190915283518084039091018152608090920190925280519101205f9061131390612fad565b612fad565b90505b92915050565b5f6113288260026126fa565b604080516101208101825282546001600160a01b038116825274010000000000000000000000000000000000000000810464ffffffffff166020830152909291830190790100000000000000000000000000000000000000000000000000900460ff16600381111561139c5761139c61405b565b60038111156113ad576113ad61405b565b815281547a010000000000000000000000000000000000000000000000000000900465ffffffffffff9081166020808401919091526001808501546001600160a01b0380821660408088019190915274010000000000000000000000000000000000000000928390046bffffffffffffffffffffffff166060808901919091526002890154608089015260039098015491821660a088015291900460ff1660c0909501949094525f888152908252838120845195860185525492831685526601000000000000830464ffffffffff169185018290526b0100000000000000000000009092046fffffffffffffffffffffffffffffffff16928401929092529293509091906114be90610e10906144e9565b90508042101561150a576040517f47a860ec000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161063f565b81516040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff90911660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015611592573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115b69190614593565b5050505f87815260208181526040808320838155600180820185905560028201859055600390910180547fffffffffffffffffffffff00000000000000000000000000000000000000000016905582529182902080547fffffffffff000000000000000000000000000000000000000000000000000000169055875160a08901518884015184516bffffffffffffffffffffffff90921682526fffffffffffffffffffffffffffffffff16928101929092529394506001600160a01b038086169416925088917fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef910160405180910390a4835160e085015160a08601516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015291831660248301526bffffffffffffffffffffffff1660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015611749575f5ffd5b505af115801561175b573d5f5f3e3d5ffd5b5050505082604001516fffffffffffffffffffffffffffffffff165f1461183c57835160408481015190517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015292831660248201525f60448201526fffffffffffffffffffffffffffffffff90911660648201527f000000000000000000000000000000000000000000000000000000000000000090911690634d80e7c0906084015f604051808303815f87803b158015611825575f5ffd5b505af1158015611837573d5f5f3e3d5ffd5b505050505b825160a08501516040517fe9ec4c2d00000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301526bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e9ec4c2d90604401611268565b60ff811615806118d7575060058160ff16115b15611913576040517f93e39d9200000000000000000000000000000000000000000000000000000000815260ff8216600482015260240161063f565b5f5f611920846002612ff6565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a27d900906084015b5f604051808303815f87803b1580156119cd575f5ffd5b505af11580156119df573d5f5f3e3d5ffd5b5050505050505050565b5f6119f58260016126fa565b80549091506001600160a01b03163314611a4f5780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161063f565b611a5982826131bd565b5050565b5f611a698260016126fa565b805490915074010000000000000000000000000000000000000000900464ffffffffff164211611a4f5780546040517fa2fd617f000000000000000000000000000000000000000000000000000000008152600481018490527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161063f565b5f611b18611b0660208701876145fe565b61033a6101c088016101a08901614619565b90505f611b268260016126fa565b90505f611b3287612650565b905080826002015414611b885760028201546040517ff1c950710000000000000000000000000000000000000000000000000000000081526004810185905260248101919091526044810182905260640161063f565b815474010000000000000000000000000000000000000000900464ffffffffff16421115611c125781546040517fc619e398000000000000000000000000000000000000000000000000000000008152600481018590527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161063f565b610900841115611c59576040517f359b60f000000000000000000000000000000000000000000000000000000000815260048101859052610900602482015260440161063f565b5f5f611c658989613302565b90925090506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d41be227611ca76101608c018c61466a565b336040518363ffffffff1660e01b8152600401611cc59291906147d5565b602060405180830381865afa158015611ce0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d0491906147ff565b611d43576040517f58edc8160000000000000000000000000000000000000000000000000000000081526004810186905233602482015260440161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611dab9060069060040161448b565b602060405180830381865afa158015611dc6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dea91906144a5565b855490915060029086907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000008302179055506040805160608101825265ffffffffffff808516825264ffffffffff4281811660208086019182526fffffffffffffffffffffffffffffffff8089168789019081525f8f8152600190935297822096518754935198519091166b010000000000000000000000027fffffffffff00000000000000000000000000000000ffffffffffffffffffffff989095166601000000000000027fffffffffffffffffffffffffffffffffffffffffff000000000000000000000090931695169490941717949094161790915590611f0d90610e10906144e9565b905083336001600160a01b0316887f3e45e344efe37ed72c7f65316891ef10ff9f77776df0f195acca0926f50fc5be85858e8e604051611f509493929190614865565b60405180910390a46fffffffffffffffffffffffffffffffff82161561201c576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff831660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b158015612005575f5ffd5b505af1158015612017573d5f5f3e3d5ffd5b505050505b6040517fd011a90100000000000000000000000000000000000000000000000000000000815265ffffffffffff841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d011a901906024015f604051808303815f87803b15801561209b575f5ffd5b505af11580156120ad573d5f5f3e3d5ffd5b50505050505050505050949350505050565b5f5f6120cc846001612ff6565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eba3c487906084016119b6565b82355f6121728260026126fa565b5f8381526001602090815260408083208151606081018352905465ffffffffffff811682526601000000000000810464ffffffffff169382018490526b01000000000000000000000090046fffffffffffffffffffffffffffffffff16918101919091529293506121e690610e10906144e9565b9050804210612231576040517ffab6fb53000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161063f565b60018301547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff168061226d60408a0160208b01614651565b6fffffffffffffffffffffffffffffffff1611156122f0576122956040890160208a01614651565b6040517faa70ee860000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff8216602482015260440161063f565b6123006040890160208a01614651565b6fffffffffffffffffffffffffffffffff16158015612336575061232a6060890160408a01614619565b67ffffffffffffffff16155b15612370576040517f99660e8b0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6001840154612392906001600160a01b031661238b8a613545565b8989613579565b835483515f916123bd916001600160a01b03909116906123b860408d0160208e01614651565b6135d6565b855485516001600160a01b03909116740100000000000000000000000000000000000000004264ffffffffff160279ffffffffffffffffffffffffffffffffffffffffffffffffffff16177a01000000000000000000000000000000000000000000000000000065ffffffffffff9092169190910217790300000000000000000000000000000000000000000000000000178655905061246360408a0160208b01614651565b8560010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff1602179055505f856001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055508860600135856002018190555060015f8781526020019081526020015f205f5f82015f6101000a81549065ffffffffffff02191690555f820160066101000a81549064ffffffffff02191690555f8201600b6101000a8154906fffffffffffffffffffffffffffffffff021916905550507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166334fa5d43855f01518b5f0135858d60200160208101906125799190614651565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e087901b16815265ffffffffffff909416600485015260248401929092526bffffffffffffffffffffffff1660448301526fffffffffffffffffffffffffffffffff1660648201526084015f604051808303815f87803b158015612600575f5ffd5b505af1158015612612573d5f5f3e3d5ffd5b5050505061129189828b602001602081019061262e9190614651565b612646906bffffffffffffffffffffffff87166148aa565b87604001516137ec565b5f8160405160200161266291906149dd565b604051602081830303815290604052805190602001209050919050565b5f7f000000000000000000000000000000000000000000000000000000000000000046036126cc57507f000000000000000000000000000000000000000000000000000000000000000090565b6126f57f0000000000000000000000000000000000000000000000000000000000000000613b0c565b905090565b5f8281526020819052604090208160038111156127195761271961405b565b8154790100000000000000000000000000000000000000000000000000900460ff16600381111561274c5761274c61405b565b146113165780546040517f639c0a8600000000000000000000000000000000000000000000000000000000815261063f91859179010000000000000000000000000000000000000000000000000090910460ff16908590600401614ae8565b6127b860208401846145fe565b6001600160a01b0316336001600160a01b03161461282357336127de60208501856145fe565b6040517fe375bfcf0000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161063f565b5f61283460408501602086016145fe565b6001600160a01b031603612874576040517f170cc88600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61288661016084016101408501614651565b6fffffffffffffffffffffffffffffffff1615806128d257506bffffffffffffffffffffffff6128be61016085016101408601614651565b6fffffffffffffffffffffffffffffffff16115b15612942576128e961016084016101408501614651565b6040517feb5c73de0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff602482015260440161063f565b5f8061295460808601606087016145fe565b6001600160a01b031614612968575f61297a565b61297a61016085016101408601614651565b6fffffffffffffffffffffffffffffffff169050803411156129d1576040517f941dfe6b0000000000000000000000000000000000000000000000000000000081523460048201526024810182905260440161063f565b5f6129e46101a086016101808701614619565b9050428167ffffffffffffffff161080612a135750612a0662093a80426144e9565b8167ffffffffffffffff16115b15612a65576040517f19960f8800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262093a80604482015260640161063f565b5f612a7461016087018761466a565b612a82906080810190614b09565b9150506010811115612aca576040517fa16e96e4000000000000000000000000000000000000000000000000000000008152600481018290526010602482015260440161063f565b611000841115612b11576040517f8d3c920700000000000000000000000000000000000000000000000000000000815260048101859052611000602482015260440161063f565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166364138230612b506080890160608a016145fe565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612baa573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bce91906147ff565b612c2057612be260808701606088016145fe565b6040517ff451cf220000000000000000000000000000000000000000000000000000000081526001600160a01b03909116600482015260240161063f565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea5547226040880135612c6160208a018a6145fe565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015612cbc575f5ffd5b505afa158015612cce573d5f5f3e3d5ffd5b50505050505050505050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff168452909152902054600160ff83161b1615612d64576040517f2af71f100000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015267ffffffffffffffff8216602482015260440161063f565b6001600160a01b039091165f90815260026020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff9093169290921b919091179055565b6040830135612dbb60208501856145fe565b6001600160a01b0316857f5b459e5d8ecfb678e8f2ac2fb253795d9afeab75c2325ccb563d6d433d93c42c612df660408801602089016145fe565b612e066080890160608a016145fe565b612e186101608a016101408b01614651565b612e2a6101a08b016101808c01614619565b612e3c6101c08c016101a08d01614619565b604080516001600160a01b0396871681529490951660208501526fffffffffffffffffffffffffffffffff929092168385015267ffffffffffffffff908116606084015216608082015290519081900360a00190a4837ed295423a67de61b28ecc22545cdc22b6e2c6bf80aa042577107a2853b1b7bc60808501612ec461016087018761466a565b612ed2906020810190614619565b612ee061016088018861466a565b612ef1906040810190602001614651565b612eff61016089018961466a565b612f10906060810190604001614b6d565b612f1e6101608a018a61466a565b612f2f906080810190606001614b6d565b612f3d6101608b018b61466a565b612f4b906080810190614b09565b604051612f5e9796959493929190614b88565b60405180910390a28015612fa757837fd585d003aa3576b04d0f7c2cbf4119744f12989ca5f8bb9e9c78f971b293f5e48383604051612f9e929190614c27565b60405180910390a25b50505050565b5f5f612fb761267f565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f5f5f6130048560036126fa565b80549091506001600160a01b0316331461305e5780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161063f565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f036130c4576040517f94875fca0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6003810154740100000000000000000000000000000000000000009004841660ff1615613120576040517f051dfac00000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6003810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169088161782021790915581546001909201547a01000000000000000000000000000000000000000000000000000090920465ffffffffffff16935090046bffffffffffffffffffffffff1690505b9250929050565b80546003808301546001808501545f8781526020818152604080832083815594850183905560028501929092559290940180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690559251740100000000000000000000000000000000000000009093046bffffffffffffffffffffffff168084526001600160a01b039485169490921692849187917f219b4d1bb1d6a919ed6f2660a673f7cc4f5e2767258e77898a89849fddc1d8ed910160405180910390a36040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301526bffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea80190606401611268565b5f8061331160208401846145fe565b6001600160a01b0316336001600160a01b03161461337c573361333760208501856145fe565b6040517fe9096b210000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161063f565b61338861130e84613ba3565b91505f806001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c856133c960208a018a6145fe565b6133db6101608b016101408c01614651565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815260048101939093526001600160a01b0390911660248301526fffffffffffffffffffffffffffffffff1660448201526064016080604051808303815f875af1158015613455573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134799190614c3a565b92955091935090915050604086013582148015806134b857506134a260808801606089016145fe565b6001600160a01b0316826001600160a01b031614155b156134f2576040517f188cd38e0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6135028660600188608001613bd7565b61353b576040517f6ffea92f0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b5050509250929050565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001612662929190614c94565b61358584848484613da4565b612fa7578361359384612fad565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b039092166004830152602482015260440161063f565b60408051610120810182525f8082526020808301829052828401829052606083018290526080830182905260a0830182905260c0830182905260e083018290526101008301829052835180850185528281528082018390528451808601865283815291820183905293517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff87166004820152929391926001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa1580156136c4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906136e89190614593565b6001600160a01b0393841660208a01529383166040890152918a1687529450925090506137165f8685613e3c565b6fffffffffffffffffffffffffffffffff16608085015281516001600160a01b031660a0850152602082015161374f905f908790613e3c565b6fffffffffffffffffffffffffffffffff1660c085015280516001600160a01b031660e08501526020810151613788905f908790613e3c565b6fffffffffffffffffffffffffffffffff16610100850181905260c085015160808601516137b690886148aa565b6137c091906148aa565b6137ca91906148aa565b6fffffffffffffffffffffffffffffffff166060850152509195945050505050565b6040808401516020808601518651929390926001600160a01b03808616939116918935917f91367e01bdf3412676d44d141b0a38e7e6babe9c0b0a88f2c9eabd62755ef1de9161384191908c01908c01614651565b89608001518a61010001518b60c0015161385b9190614cf9565b61386b60608e0160408f01614619565b604080516fffffffffffffffffffffffffffffffff95861681529385166020850152919093169082015267ffffffffffffffff9091166060808301919091528b0135608082015260a00160405180910390a46fffffffffffffffffffffffffffffffff831615613983576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff851660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b15801561396c575f5ffd5b505af115801561397e573d5f5f3e3d5ffd5b505050505b6fffffffffffffffffffffffffffffffff841615613a4f5784516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03918216600482015282821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015613a38575f5ffd5b505af1158015613a4a573d5f5f3e3d5ffd5b505050505b613a5f6040870160208801614651565b6fffffffffffffffffffffffffffffffff1615613b04576040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90613adb908890600401614d21565b5f604051808303815f87803b158015613af2575f5ffd5b505af1158015612cce573d5f5f3e3d5ffd5b505050505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001612662565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef96682604051602001612662929190614e5e565b5f613be56020830183614651565b6fffffffffffffffffffffffffffffffff16613c046020850185614651565b6fffffffffffffffffffffffffffffffff1611158015613c665750613c2f6040830160208401614651565b6fffffffffffffffffffffffffffffffff16613c516040850160208601614651565b6fffffffffffffffffffffffffffffffff1611155b8015613cb45750613c7d6060830160408401614651565b6fffffffffffffffffffffffffffffffff16613c9f6060850160408601614651565b6fffffffffffffffffffffffffffffffff1611155b8015613d025750613ccb6080830160608401614651565b6fffffffffffffffffffffffffffffffff16613ced6080850160608601614651565b6fffffffffffffffffffffffffffffffff1611155b8015613d505750613d1960a0830160808401614651565b6fffffffffffffffffffffffffffffffff16613d3b60a0850160808601614651565b6fffffffffffffffffffffffffffffffff1611155b80156113135750613d6760c0830160a08401614651565b6fffffffffffffffffffffffffffffffff16613d8960c0850160a08601614651565b6fffffffffffffffffffffffffffffffff1611159392505050565b5f5f613daf85612fad565b90505f5f613dbe838787613e94565b5090925090505f816003811115613dd757613dd761405b565b148015613df55750876001600160a01b0316826001600160a01b0316145b15613e065760019350505050613e34565b876001600160a01b03163b5f03613e22575f9350505050613e34565b613e2e88848888613edb565b93505050505b949350505050565b5f8161ffff165f03613e4f57505f613e8d565b6127106fffffffffffffffffffffffffffffffff851661ffff841602046127106fffffffffffffffffffffffffffffffff851661ffff851602040390505b9392505050565b5f80806041849003613ec8578435602086013560408701355f1a613eba89828585613f5e565b955095509550505050613ed2565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613f9757505f9150600390508261403a565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613fe8573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b03811661403157505f92506001915082905061403a565b92505f91508190505b9450945094915050565b5f60208284031215614054575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600481106140985761409861405b565b9052565b5f6101a0820190506140af828451614088565b60208301516140c960208401826001600160a01b03169052565b5060408301516140e460408401826001600160a01b03169052565b5060608301516140ff60608401826001600160a01b03169052565b50608083015161412360808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161413f60a084018267ffffffffffffffff169052565b5060c083015160c083015260e083015161416460e08401826001600160a01b03169052565b5061010083015161418061010084018265ffffffffffff169052565b5061012083015161419e61012084018267ffffffffffffffff169052565b506101408301516141c46101408401826fffffffffffffffffffffffffffffffff169052565b506101608301516141da61016084018215159052565b506101808301516141f061018084018215159052565b5092915050565b5f6101c08284031215614208575f5ffd5b50919050565b5f5f83601f84011261421e575f5ffd5b50813567ffffffffffffffff811115614235575f5ffd5b6020830191508360208285010111156131b6575f5ffd5b5f5f5f6040848603121561425e575f5ffd5b833567ffffffffffffffff811115614274575f5ffd5b614280868287016141f7565b935050602084013567ffffffffffffffff81111561429c575f5ffd5b6142a88682870161420e565b9497909650939450505050565b6001600160a01b03811681146142c9575f5ffd5b50565b80356142d7816142b5565b919050565b803567ffffffffffffffff811681146142d7575f5ffd5b5f5f60408385031215614304575f5ffd5b823561430f816142b5565b915061431d602084016142dc565b90509250929050565b5f5f60408385031215614337575f5ffd5b82359150602083013560ff8116811461434e575f5ffd5b809150509250929050565b5f5f5f5f84860361022081121561436e575f5ffd5b853567ffffffffffffffff811115614384575f5ffd5b614390888289016141f7565b9550506101e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0820112156143c3575f5ffd5b5060208501925061020085013567ffffffffffffffff8111156143e4575f5ffd5b6143f08782880161420e565b95989497509550505050565b5f5f6040838503121561440d575f5ffd5b50508035926020909101359150565b5f5f5f83850360a081121561442f575f5ffd5b608081121561443c575f5ffd5b50839250608084013567ffffffffffffffff81111561429c575f5ffd5b5f60208284031215614469575f5ffd5b813567ffffffffffffffff81111561447f575f5ffd5b613e34848285016141f7565b602081016007831061449f5761449f61405b565b91905290565b5f602082840312156144b5575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611316576113166144bc565b61ffff811681146142c9575f5ffd5b5f6040828403121561451b575f5ffd5b6040516040810181811067ffffffffffffffff82111715614563577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80604052508091508251614576816142b5565b81526020830151614586816144fc565b6020919091015292915050565b5f5f5f5f5f60e086880312156145a7575f5ffd5b85516145b2816142b5565b60208701519095506145c3816142b5565b60408701519094506145d4816144fc565b92506145e3876060880161450b565b91506145f28760a0880161450b565b90509295509295909350565b5f6020828403121561460e575f5ffd5b8135613e8d816142b5565b5f60208284031215614629575f5ffd5b611313826142dc565b80356fffffffffffffffffffffffffffffffff811681146142d7575f5ffd5b5f60208284031215614661575f5ffd5b61131382614632565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6183360301811261469c575f5ffd5b9190910192915050565b8183526020830192505f815f5b848110156146e45781356146c6816142b5565b6001600160a01b0316865260209586019591909101906001016146b3565b5093949350505050565b67ffffffffffffffff614700826142dc565b1682526fffffffffffffffffffffffffffffffff61472060208301614632565b1660208301525f6040820135614735816144fc565b61ffff166040840152606082013561474c816144fc565b61ffff1660608401526080820135368390037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe101811261478a575f5ffd5b820160208101903567ffffffffffffffff8111156147a6575f5ffd5b8060051b36038213156147b7575f5ffd5b60a060808601526147cc60a0860182846146a6565b95945050505050565b604081525f6147e760408301856146ee565b90506001600160a01b03831660208301529392505050565b5f6020828403121561480f575f5ffd5b81518015158114613e8d575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6fffffffffffffffffffffffffffffffff8516815267ffffffffffffffff84166020820152606060408201525f6148a060608301848661481e565b9695505050505050565b6fffffffffffffffffffffffffffffffff8281168282160390811115611316576113166144bc565b6fffffffffffffffffffffffffffffffff6148ec82614632565b1682526fffffffffffffffffffffffffffffffff61490c60208301614632565b1660208301526fffffffffffffffffffffffffffffffff61492f60408301614632565b1660408301526fffffffffffffffffffffffffffffffff61495260608301614632565b1660608301526fffffffffffffffffffffffffffffffff61497560808301614632565b1660808301526fffffffffffffffffffffffffffffffff61499860a08301614632565b1660a08301525050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618336030181126149d4575f5ffd5b90910192915050565b602081526149fe602082016149f1846142cc565b6001600160a01b03169052565b5f614a0b602084016142cc565b6001600160a01b0381166040840152506040830135606083810191909152614a349084016142cc565b6001600160a01b038116608084015250614a5460a08301608085016148d2565b614a616101408401614632565b6fffffffffffffffffffffffffffffffff811661016084015250614a896101608401846149a2565b6101c0610180840152614aa06101e08401826146ee565b9050614aaf61018085016142dc565b67ffffffffffffffff81166101a085015250614ace6101a085016142dc565b67ffffffffffffffff81166101c08501525b509392505050565b83815260608101614afc6020830185614088565b613e346040830184614088565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614b3c575f5ffd5b83018035915067ffffffffffffffff821115614b56575f5ffd5b6020019150600581901b36038213156131b6575f5ffd5b5f60208284031215614b7d575f5ffd5b8135613e8d816144fc565b5f6101608201614b98838b6148d2565b67ffffffffffffffff891660c08401526fffffffffffffffffffffffffffffffff881660e084015261ffff87811661010085015286166101208401526101606101408401528390528361018083015f5b85811015614c18578235614bfb816142b5565b6001600160a01b0316825260209283019290910190600101614be8565b509a9950505050505050505050565b602081525f613e3460208301848661481e565b5f5f5f5f60808587031215614c4d575f5ffd5b845165ffffffffffff81168114614c62575f5ffd5b6020860151909450614c73816142b5565b6040860151909350614c84816142b5565b6060959095015193969295505050565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff90614cc4908501614632565b16604083015267ffffffffffffffff614cdf604085016142dc565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff8181168382160190811115611316576113166144bc565b5f610120820190506001600160a01b0383511682526001600160a01b0360208401511660208301526040830151614d6360408401826001600160a01b03169052565b506060830151614d8760608401826fffffffffffffffffffffffffffffffff169052565b506080830151614dab60808401826fffffffffffffffffffffffffffffffff169052565b5060a0830151614dc660a08401826001600160a01b03169052565b5060c0830151614dea60c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151614e0560e08401826001600160a01b03169052565b506101008301516141f06101008401826fffffffffffffffffffffffffffffffff169052565b8035614e36816142b5565b6001600160a01b031682526020810135614e4f816144fc565b61ffff81166020840152505050565b82815261020081018235614e71816142b5565b6001600160a01b0316602083810191909152830135604080840191909152830135614e9b816142b5565b6001600160a01b038116606084015250614ebb60808301606085016148d2565b610120830135614eca816144fc565b61ffff811661014084015250614ee861016083016101408501614e2b565b614efa6101a083016101808501614e2b565b614f076101c084016142dc565b67ffffffffffffffff81166101e0840152614ae056'
