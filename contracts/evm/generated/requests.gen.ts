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
    "name": "RequestFeeNotCurrent",
    "inputs": [
      {
        "name": "feeBps",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "current",
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
  '0x610160604052348015610010575f5ffd5b5060405161545438038061545483398101604081905261002f91610247565b6001600160a01b0383166080524660a052828282826100f781604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316836001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610145573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101699190610291565b6001600160a01b03161461019f5760405163f351ba7160e01b81526001600160a01b038416600482015260240160405180910390fd5b6001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020b9190610291565b6001600160a01b0390811661010052918216610120521661014052506102b392505050565b6001600160a01b0381168114610244575f5ffd5b50565b5f5f5f60608486031215610259575f5ffd5b835161026481610230565b602085015190935061027581610230565b604085015190925061028681610230565b809150509250925092565b5f602082840312156102a1575f5ffd5b81516102ac81610230565b9392505050565b60805160a05160c05160e0516101005161012051610140516150776103dd5f395f81816102570152818161083601528181610e770152818161120401528181611507015281816118360152818161193201528181611c9e015281816120780152818161216101528181613053015281816132ff015281816133a5015281816137410152613c3701525f81816102df01528181611bee0152612ab201525f81816103ee0152818161054101528181610f7c01528181611da3015281816129a3015261351a01525f818161020c01528181610c2501528181610cee01528181611172015281816116c8015281816117a401528181611fea01528181613226015281816139ed01528181613ab70152613b7001525f61253201525f61250a01525f61255901526150775ff3fe608060405260043610610199575f3560e01c80639f73b819116100dc578063cc2face611610087578063e6f93e5711610062578063e6f93e57146104bf578063ee3cc8a1146104de578063f0b787b6146104fd578063f698da251461051c575f5ffd5b8063cc2face61461048c578063d82bcc66146104a0578063dc402cd0146102a5575f5ffd5b8063c4d252f5116100b7578063c4d252f51461042f578063c64417981461044e578063c8f8a2821461046d575f5ffd5b80639f73b81914610373578063a9b5898f146103dd578063bacca52714610410575f5ffd5b80635d9de5341161014757806367d42a8b1161012257806367d42a8b146103015780636af53d8a146103205780637249fbb61461033f5780639f34fc801461035e575f5ffd5b80635d9de534146102a5578063600dddd4146102bb57806365d8c3e4146102ce575f5ffd5b8063411557d111610177578063411557d1146101fb578063468f3e931461024657806359c87d7014610279575f5ffd5b8063028cbb541461019d57806315b1e882146101be5780633c9b685f146101e6575b5f5ffd5b3480156101a8575f5ffd5b506101bc6101b7366004614190565b610530565b005b3480156101c9575f5ffd5b506101d361090081565b6040519081526020015b60405180910390f35b3480156101f1575f5ffd5b506101d361100081565b348015610206575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101dd565b348015610251575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b348015610284575f5ffd5b50610298610293366004614190565b6106bb565b6040516101dd91906141e8565b3480156102b0575f5ffd5b506101d362093a8081565b6101d36102c936600461439f565b6109c4565b3480156102d9575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561030c575f5ffd5b506101bc61031b366004614190565b610dd6565b34801561032b575f5ffd5b506101d361033a366004614446565b611263565b34801561034a575f5ffd5b506101bc610359366004614190565b6112de565b348015610369575f5ffd5b506101d3610e1081565b34801561037e575f5ffd5b506103cd61038d366004614446565b6001600160a01b0382165f90815260026020908152604080832066ffffffffffffff600886901c168452909152902054600160ff83161b16151592915050565b60405190151581526020016101dd565b3480156103e8575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561041b575f5ffd5b506101bc61042a366004614479565b611865565b34801561043a575f5ffd5b506101bc610449366004614190565b611963565b348015610459575f5ffd5b506101bc610468366004614190565b6119d7565b348015610478575f5ffd5b506101d36104873660046144ac565b611a6f565b348015610497575f5ffd5b506101d3601081565b3480156104ab575f5ffd5b506101d36bffffffffffffffffffffffff81565b3480156104ca575f5ffd5b506101bc6104d936600461454f565b6120e5565b3480156104e9575f5ffd5b506101bc6104f836600461456f565b612192565b348015610508575f5ffd5b506101d36105173660046145ac565b6124d8565b348015610527575f5ffd5b506101d3612507565b5f61053c826003612582565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60036040518263ffffffff1660e01b815260040161058c91906145de565b602060405180830381865afa1580156105a7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105cb91906145f8565b6105d89062093a8061463c565b825490915061060790829074010000000000000000000000000000000000000000900464ffffffffff1661463c565b421015610648576040517f81c2647c000000000000000000000000000000000000000000000000000000008152600481018490526024015b60405180910390fd5b5f83815260208190526040808220828155600181018390556002810183905560030180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690555184917f6558c3691b63a7769712cb5c37d31f9292e9b87df1afa85856dea734f3fecf4891a2505050565b604080516101a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810182905261016081018290526101808101919091525f828152602081905260408120908154790100000000000000000000000000000000000000000000000000900460ff166003811115610764576107646141a7565b0361076f5750919050565b5f8381526001602052604081209060028354790100000000000000000000000000000000000000000000000000900460ff1660038111156107b2576107b26141a7565b1490505f816107e85783547a010000000000000000000000000000000000000000000000000000900465ffffffffffff166107f3565b825465ffffffffffff165b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff821660048201529091505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa15801561087b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061089f91906146e6565b505050509050604051806101a00160405280865f0160199054906101000a900460ff1660038111156108d3576108d36141a7565b815286546001600160a01b0380821660208401526001808a0154808316604086015260038b015480841660608701526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900416608087015264ffffffffff94829004851660a087015260029b8c015460c08701529690921660e085015265ffffffffffff9096166101008401529654660100000000000081049091166101208301526b01000000000000000000000090046fffffffffffffffffffffffffffffffff1661014082015294909104918216151561016085015293161515610180909201919091525092915050565b5f6109d0848484612633565b6109f76109e06020860186614751565b6109f26101c087016101a0880161476c565b612b62565b610a19610a076020860186614751565b61033a6101c087016101a0880161476c565b5f81815260208181526040909120919250610a3690860186614751565b81547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0391909116178155610a7b6101a08601610180870161476c565b815464ffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff90911617790100000000000000000000000000000000000000000000000000178155610b136040860160208701614751565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0392909216919091179055610b5f610160860161014087016147a4565b8160010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff160217905550610b9a856124d8565b60028201555f610bb06080870160608801614751565b6001600160a01b031614610c0957610bce6080860160608701614751565b6003820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790555b610c1582868686612c31565b3415610ce4576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016630b37d82d34610c586020890189614751565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b1681526001600160a01b0390911660048201525f60248201526fffffffffffffffffffffffffffffffff341660448201526064015f604051808303818588803b158015610ccc575f5ffd5b505af1158015610cde573d5f5f3e3d5ffd5b50505050505b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610d206020880188614751565b610d306080890160608a01614751565b610d426101608a016101408b016147a4565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610db8575f5ffd5b505af1158015610dca573d5f5f3e3d5ffd5b50505050509392505050565b5f610de2826002612582565b5f8381526001602090815260408083208151606081018352905465ffffffffffff81168083526601000000000000820464ffffffffff16948301949094526b01000000000000000000000090046fffffffffffffffffffffffffffffffff168183015290517fea5a6c8e00000000000000000000000000000000000000000000000000000000815260048101929092529293507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015610ec4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ee891906146e6565b505050509050806001600160a01b0316336001600160a01b031614610f4a576040517fe9096b210000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b038216602482015260440161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610fb2906002906004016145de565b602060405180830381865afa158015610fcd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ff191906145f8565b836020015164ffffffffff16611007919061463c565b9050804210611052576040517fe5b23153000000000000000000000000000000000000000000000000000000008152600481018690526024810182905242604482015260640161063f565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001784555f8581526001602052604080822080547fffffffffff000000000000000000000000000000000000000000000000000000169055516001600160a01b0384169187917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389190a360408301516fffffffffffffffffffffffffffffffff16156111cc5760408381015190517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f60248301526fffffffffffffffffffffffffffffffff90921660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b1580156111b5575f5ffd5b505af11580156111c7573d5f5f3e3d5ffd5b505050505b6040517fc2f302200000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063c2f30220906024015b5f604051808303815f87803b158015611246575f5ffd5b505af1158015611258573d5f5f3e3d5ffd5b505050505050505050565b604080517fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083826020808301919091526001600160a01b0385168284015267ffffffffffffffff841660608084019190915283518084039091018152608090920190925280519101205f906112d590612e35565b90505b92915050565b5f6112ea826002612582565b604080516101208101825282546001600160a01b038116825274010000000000000000000000000000000000000000810464ffffffffff166020830152909291830190790100000000000000000000000000000000000000000000000000900460ff16600381111561135e5761135e6141a7565b600381111561136f5761136f6141a7565b815281547a010000000000000000000000000000000000000000000000000000900465ffffffffffff9081166020808401919091526001808501546001600160a01b0380821660408088019190915274010000000000000000000000000000000000000000928390046bffffffffffffffffffffffff166060808901919091526002890154608089015260039098015491821660a088015291900460ff1660c0909501949094525f888152908252838120845195860185525492831685526601000000000000830464ffffffffff169185018290526b0100000000000000000000009092046fffffffffffffffffffffffffffffffff169284019290925292935090919061148090610e109061463c565b9050804210156114cc576040517f47a860ec000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161063f565b81516040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff90911660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015611554573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061157891906146e6565b5050505f87815260208181526040808320838155600180820185905560028201859055600390910180547fffffffffffffffffffffff00000000000000000000000000000000000000000016905582529182902080547fffffffffff000000000000000000000000000000000000000000000000000000169055875160a08901518884015184516bffffffffffffffffffffffff90921682526fffffffffffffffffffffffffffffffff16928101929092529394506001600160a01b038086169416925088917fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef910160405180910390a4835160e085015160a08601516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015291831660248301526bffffffffffffffffffffffff1660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b15801561170b575f5ffd5b505af115801561171d573d5f5f3e3d5ffd5b5050505082604001516fffffffffffffffffffffffffffffffff165f146117fe57835160408481015190517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015292831660248201525f60448201526fffffffffffffffffffffffffffffffff90911660648201527f000000000000000000000000000000000000000000000000000000000000000090911690634d80e7c0906084015f604051808303815f87803b1580156117e7575f5ffd5b505af11580156117f9573d5f5f3e3d5ffd5b505050505b6040517f0260f9840000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301527f00000000000000000000000000000000000000000000000000000000000000001690630260f9849060240161122f565b60ff81161580611878575060058160ff16115b156118b4576040517f93e39d9200000000000000000000000000000000000000000000000000000000815260ff8216600482015260240161063f565b5f5f5f6118c2856002612e7e565b6040517f7ad461390000000000000000000000000000000000000000000000000000000081526001600160a01b038481166004830152602482018a905283811660448301526fffffffffffffffffffffffffffffffff8316606483015260ff8916608483015293965091945092507f000000000000000000000000000000000000000000000000000000000000000090911690637ad461399060a40161122f565b5f61196f826001612582565b80549091506001600160a01b031633146119c95780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161063f565b6119d38282613110565b5050565b5f6119e3826001612582565b805490915074010000000000000000000000000000000000000000900464ffffffffff1642116119c95780546040517fa2fd617f000000000000000000000000000000000000000000000000000000008152600481018490527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161063f565b5f611a92611a806020870187614751565b61033a6101c088016101a0890161476c565b90505f611aa0826001612582565b90505f611aac876124d8565b905080826002015414611b025760028201546040517ff1c950710000000000000000000000000000000000000000000000000000000081526004810185905260248101919091526044810182905260640161063f565b815474010000000000000000000000000000000000000000900464ffffffffff16421115611b8c5781546040517fc619e398000000000000000000000000000000000000000000000000000000008152600481018590527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161063f565b610900841115611bd3576040517f359b60f000000000000000000000000000000000000000000000000000000000815260048101859052610900602482015260440161063f565b5f5f611bdf8989613255565b90925090506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea55472260408b0135611c2560208d018d614751565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015611c80575f5ffd5b505afa158015611c92573d5f5f3e3d5ffd5b50506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016915063d41be2279050611cd56101608c018c6147bd565b336040518363ffffffff1660e01b8152600401611cf3929190614928565b602060405180830381865afa158015611d0e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d329190614952565b611d71576040517f58edc8160000000000000000000000000000000000000000000000000000000081526004810186905233602482015260440161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611dd9906006906004016145de565b602060405180830381865afa158015611df4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e1891906145f8565b855490915060029086907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000008302179055506040805160608101825265ffffffffffff808516825264ffffffffff4281811660208086019182526fffffffffffffffffffffffffffffffff8089168789019081525f8f8152600190935297822096518754935198519091166b010000000000000000000000027fffffffffff00000000000000000000000000000000ffffffffffffffffffffff989095166601000000000000027fffffffffffffffffffffffffffffffffffffffffff000000000000000000000090931695169490941717949094161790915590611f3b90610e109061463c565b905083336001600160a01b0316887f3e45e344efe37ed72c7f65316891ef10ff9f77776df0f195acca0926f50fc5be85858e8e604051611f7e94939291906149b8565b60405180910390a46fffffffffffffffffffffffffffffffff82161561204a576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff831660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b158015612033575f5ffd5b505af1158015612045573d5f5f3e3d5ffd5b505050505b6040517fd7af5bad0000000000000000000000000000000000000000000000000000000081523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d7af5bad906024015f604051808303815f87803b1580156120c1575f5ffd5b505af11580156120d3573d5f5f3e3d5ffd5b50505050505050505050949350505050565b5f5f5f6120f3856001612e7e565b6040517ffdc5db9b0000000000000000000000000000000000000000000000000000000081526001600160a01b038481166004830152602482018a905283811660448301526fffffffffffffffffffffffffffffffff831660648301526084820189905293965091945092507f00000000000000000000000000000000000000000000000000000000000000009091169063fdc5db9b9060a40161122f565b82355f6121a0826002612582565b5f8381526001602090815260408083208151606081018352905465ffffffffffff811682526601000000000000810464ffffffffff169382018490526b01000000000000000000000090046fffffffffffffffffffffffffffffffff169181019190915292935061221490610e109061463c565b905080421061225f576040517ffab6fb53000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161063f565b60018301547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff168061229b60408a0160208b016147a4565b6fffffffffffffffffffffffffffffffff16111561231e576122c36040890160208a016147a4565b6040517faa70ee860000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff8216602482015260440161063f565b6001840154612340906001600160a01b03166123398a613607565b898961363b565b835483515f9161236b916001600160a01b039091169061236660408d0160208e016147a4565b613698565b855485516001600160a01b03909116740100000000000000000000000000000000000000004264ffffffffff160279ffffffffffffffffffffffffffffffffffffffffffffffffffff16177a01000000000000000000000000000000000000000000000000000065ffffffffffff9092169190910217790300000000000000000000000000000000000000000000000000178655905061241160408a0160208b016147a4565b6bffffffffffffffffffffffff1674010000000000000000000000000000000000000000027fffffffffffffffffffffffff00000000000000000000000000000000000000001660018087019190915560608a013560028701555f878152602091825260409081902080547fffffffffff000000000000000000000000000000000000000000000000000000169055611258918b9184916124b69184019084016147a4565b6124ce906bffffffffffffffffffffffff87166149fd565b87604001516138ae565b5f816040516020016124ea9190614b30565b604051602081830303815290604052805190602001209050919050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361255457507f000000000000000000000000000000000000000000000000000000000000000090565b61257d7f0000000000000000000000000000000000000000000000000000000000000000613c8c565b905090565b5f8281526020819052604090208160038111156125a1576125a16141a7565b8154790100000000000000000000000000000000000000000000000000900460ff1660038111156125d4576125d46141a7565b146112d85780546040517f639c0a8600000000000000000000000000000000000000000000000000000000815261063f91859179010000000000000000000000000000000000000000000000000090910460ff16908590600401614c3a565b6126406020840184614751565b6001600160a01b0316336001600160a01b0316146126ab57336126666020850185614751565b6040517fe375bfcf0000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161063f565b5f6126bc6040850160208601614751565b6001600160a01b0316036126fc576040517f170cc88600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61270e610160840161014085016147a4565b6fffffffffffffffffffffffffffffffff16158061275a57506bffffffffffffffffffffffff612746610160850161014086016147a4565b6fffffffffffffffffffffffffffffffff16115b156127ca57612771610160840161014085016147a4565b6040517feb5c73de0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff602482015260440161063f565b5f806127dc6080860160608701614751565b6001600160a01b0316146127f0575f612802565b612802610160850161014086016147a4565b6fffffffffffffffffffffffffffffffff16905080341115612859576040517f941dfe6b0000000000000000000000000000000000000000000000000000000081523460048201526024810182905260440161063f565b5f61286c6101a08601610180870161476c565b9050428167ffffffffffffffff16108061289b575061288e62093a804261463c565b8167ffffffffffffffff16115b156128ed576040517f19960f8800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262093a80604482015260640161063f565b5f6128fc6101608701876147bd565b61290a906080810190614c5b565b9150506010811115612952576040517fa16e96e4000000000000000000000000000000000000000000000000000000008152600481018290526010602482015260440161063f565b611000841115612999576040517f8d3c920700000000000000000000000000000000000000000000000000000000815260048101859052611000602482015260440161063f565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663641382306129d86080890160608a01614751565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612a32573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a569190614952565b612aa857612a6a6080870160608801614751565b6040517ff451cf220000000000000000000000000000000000000000000000000000000081526001600160a01b03909116600482015260240161063f565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea5547226040880135612ae960208a018a614751565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015612b44575f5ffd5b505afa158015612b56573d5f5f3e3d5ffd5b50505050505050505050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff168452909152902054600160ff83161b1615612bec576040517f2af71f100000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015267ffffffffffffffff8216602482015260440161063f565b6001600160a01b039091165f90815260026020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff9093169290921b919091179055565b6040830135612c436020850185614751565b6001600160a01b0316857f5b459e5d8ecfb678e8f2ac2fb253795d9afeab75c2325ccb563d6d433d93c42c612c7e6040880160208901614751565b612c8e6080890160608a01614751565b612ca06101608a016101408b016147a4565b612cb26101a08b016101808c0161476c565b612cc46101c08c016101a08d0161476c565b604080516001600160a01b0396871681529490951660208501526fffffffffffffffffffffffffffffffff929092168385015267ffffffffffffffff908116606084015216608082015290519081900360a00190a4837ed295423a67de61b28ecc22545cdc22b6e2c6bf80aa042577107a2853b1b7bc60808501612d4c6101608701876147bd565b612d5a90602081019061476c565b612d686101608801886147bd565b612d799060408101906020016147a4565b612d876101608901896147bd565b612d98906060810190604001614cbf565b612da66101608a018a6147bd565b612db7906080810190606001614cbf565b612dc56101608b018b6147bd565b612dd3906080810190614c5b565b604051612de69796959493929190614cda565b60405180910390a28015612e2f57837fd585d003aa3576b04d0f7c2cbf4119744f12989ca5f8bb9e9c78f971b293f5e48383604051612e26929190614d79565b60405180910390a25b50505050565b5f5f612e3f612507565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f5f5f5f612e8d866003612582565b80549091506001600160a01b03163314612ee75780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161063f565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f03612f4d576040517f94875fca0000000000000000000000000000000000000000000000000000000081526004810187905260240161063f565b6003810154740100000000000000000000000000000000000000009004851660ff1615612fa9576040517f051dfac00000000000000000000000000000000000000000000000000000000081526004810187905260240161063f565b6003810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169089161790910217905580546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527a01000000000000000000000000000000000000000000000000000090910465ffffffffffff1660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa1580156130a0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130c491906146e6565b505060018501549297509095509150613105905f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1683613d23565b925050509250925092565b80546003808301546001808501545f8781526020818152604080832083815594850183905560028501929092559290940180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690559251740100000000000000000000000000000000000000009093046bffffffffffffffffffffffff168084526001600160a01b039485169490921692849187917f219b4d1bb1d6a919ed6f2660a673f7cc4f5e2767258e77898a89849fddc1d8ed910160405180910390a36040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301526bffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea8019060640161122f565b5f806132646020840184614751565b6001600160a01b0316336001600160a01b0316146132cf573361328a6020850185614751565b6040517fe9096b210000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161063f565b6040517f83f665750000000000000000000000000000000000000000000000000000000081526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906383f6657590613334908690600401614dbf565b602060405180830381865afa15801561334f573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061337391906145f8565b6040517fd98e4a41000000000000000000000000000000000000000000000000000000008152600481018290529092507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d98e4a419060240160a060405180830381865afa1580156133f2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134169190614e6f565b50929350505050602083013560408501351480158061346557506134406080860160608701614751565b6001600160a01b03166134596060860160408701614751565b6001600160a01b031614155b1561349f576040517f188cd38e0000000000000000000000000000000000000000000000000000000081526004810184905260240161063f565b6134af8460600186608001613d7b565b6134e8576040517f6ffea92f0000000000000000000000000000000000000000000000000000000081526004810184905260240161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061354f9084906004016145de565b602060405180830381865afa15801561356a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061358e91906145f8565b9050806135a361014087016101208801614cbf565b61ffff16146135fe576135be61014086016101208701614cbf565b6040517f945b8fab00000000000000000000000000000000000000000000000000000000815261ffff90911660048201526024810182905260440161063f565b50509250929050565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a14415826040516020016124ea929190614ee0565b61364784848484613f48565b612e2f578361365584612e35565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b039092166004830152602482015260440161063f565b60408051610120810182525f8082526020808301829052828401829052606083018290526080830182905260a0830182905260c0830182905260e083018290526101008301829052835180850185528281528082018390528451808601865283815291820183905293517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff87166004820152929391926001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa158015613786573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137aa91906146e6565b6001600160a01b0393841660208a01529383166040890152918a1687529450925090506137d85f8685613d23565b6fffffffffffffffffffffffffffffffff16608085015281516001600160a01b031660a08501526020820151613811905f908790613d23565b6fffffffffffffffffffffffffffffffff1660c085015280516001600160a01b031660e0850152602081015161384a905f908790613d23565b6fffffffffffffffffffffffffffffffff16610100850181905260c0850151608086015161387890886149fd565b61388291906149fd565b61388c91906149fd565b6fffffffffffffffffffffffffffffffff166060850152509195945050505050565b6040808401516020808601518651929390926001600160a01b03808616939116918935917f91367e01bdf3412676d44d141b0a38e7e6babe9c0b0a88f2c9eabd62755ef1de9161390391908c01908c016147a4565b89608001518a61010001518b60c0015161391d9190614f45565b61392d60608e0160408f0161476c565b604080516fffffffffffffffffffffffffffffffff95861681529385166020850152919093169082015267ffffffffffffffff9091166060808301919091528b0135608082015260a00160405180910390a46fffffffffffffffffffffffffffffffff831615613a45576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff851660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015613a2e575f5ffd5b505af1158015613a40573d5f5f3e3d5ffd5b505050505b6fffffffffffffffffffffffffffffffff841615613b115784516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03918216600482015282821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015613afa575f5ffd5b505af1158015613b0c573d5f5f3e3d5ffd5b505050505b613b2160408701602088016147a4565b6fffffffffffffffffffffffffffffffff165f03613b40575050612e2f565b6040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90613ba5908890600401614f6d565b5f604051808303815f87803b158015613bbc575f5ffd5b505af1158015613bce573d5f5f3e3d5ffd5b5050505060808501516040517fa4d2e4460000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301528835602483015283811660448301526fffffffffffffffffffffffffffffffff90921660648201527f00000000000000000000000000000000000000000000000000000000000000009091169063a4d2e446906084015f604051808303815f87803b158015613c7a575f5ffd5b505af1158015612b56573d5f5f3e3d5ffd5b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c0016124ea565b5f8161ffff165f03613d3657505f613d74565b6127106fffffffffffffffffffffffffffffffff851661ffff841602046127106fffffffffffffffffffffffffffffffff851661ffff851602040390505b9392505050565b5f613d8960208301836147a4565b6fffffffffffffffffffffffffffffffff16613da860208501856147a4565b6fffffffffffffffffffffffffffffffff1611158015613e0a5750613dd360408301602084016147a4565b6fffffffffffffffffffffffffffffffff16613df560408501602086016147a4565b6fffffffffffffffffffffffffffffffff1611155b8015613e585750613e2160608301604084016147a4565b6fffffffffffffffffffffffffffffffff16613e4360608501604086016147a4565b6fffffffffffffffffffffffffffffffff1611155b8015613ea65750613e6f60808301606084016147a4565b6fffffffffffffffffffffffffffffffff16613e9160808501606086016147a4565b6fffffffffffffffffffffffffffffffff1611155b8015613ef45750613ebd60a08301608084016147a4565b6fffffffffffffffffffffffffffffffff16613edf60a08501608086016147a4565b6fffffffffffffffffffffffffffffffff1611155b80156112d55750613f0b60c0830160a084016147a4565b6fffffffffffffffffffffffffffffffff16613f2d60c0850160a086016147a4565b6fffffffffffffffffffffffffffffffff1611159392505050565b5f5f613f5385612e35565b90505f5f613f62838787613fe0565b5090925090505f816003811115613f7b57613f7b6141a7565b148015613f995750876001600160a01b0316826001600160a01b0316145b15613faa5760019350505050613fd8565b876001600160a01b03163b5f03613fc6575f9350505050613fd8565b613fd288848888614027565b93505050505b949350505050565b5f80806041849003614014578435602086013560408701355f1a614006898285856140aa565b95509550955050505061401e565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156140e357505f91506003905082614186565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614134573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b03811661417d57505f925060019150829050614186565b92505f91508190505b9450945094915050565b5f602082840312156141a0575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600481106141e4576141e46141a7565b9052565b5f6101a0820190506141fb8284516141d4565b602083015161421560208401826001600160a01b03169052565b50604083015161423060408401826001600160a01b03169052565b50606083015161424b60608401826001600160a01b03169052565b50608083015161426f60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161428b60a084018267ffffffffffffffff169052565b5060c083015160c083015260e08301516142b060e08401826001600160a01b03169052565b506101008301516142cc61010084018265ffffffffffff169052565b506101208301516142ea61012084018267ffffffffffffffff169052565b506101408301516143106101408401826fffffffffffffffffffffffffffffffff169052565b5061016083015161432661016084018215159052565b5061018083015161433c61018084018215159052565b5092915050565b5f6101c08284031215614354575f5ffd5b50919050565b5f5f83601f84011261436a575f5ffd5b50813567ffffffffffffffff811115614381575f5ffd5b602083019150836020828501011115614398575f5ffd5b9250929050565b5f5f5f604084860312156143b1575f5ffd5b833567ffffffffffffffff8111156143c7575f5ffd5b6143d386828701614343565b935050602084013567ffffffffffffffff8111156143ef575f5ffd5b6143fb8682870161435a565b9497909650939450505050565b6001600160a01b038116811461441c575f5ffd5b50565b803561442a81614408565b919050565b803567ffffffffffffffff8116811461442a575f5ffd5b5f5f60408385031215614457575f5ffd5b823561446281614408565b91506144706020840161442f565b90509250929050565b5f5f6040838503121561448a575f5ffd5b82359150602083013560ff811681146144a1575f5ffd5b809150509250929050565b5f5f5f5f8486036102208112156144c1575f5ffd5b853567ffffffffffffffff8111156144d7575f5ffd5b6144e388828901614343565b9550506101e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe082011215614516575f5ffd5b5060208501925061020085013567ffffffffffffffff811115614537575f5ffd5b6145438782880161435a565b95989497509550505050565b5f5f60408385031215614560575f5ffd5b50508035926020909101359150565b5f5f5f83850360a0811215614582575f5ffd5b608081121561458f575f5ffd5b50839250608084013567ffffffffffffffff8111156143ef575f5ffd5b5f602082840312156145bc575f5ffd5b813567ffffffffffffffff8111156145d2575f5ffd5b613fd884828501614343565b60208101600783106145f2576145f26141a7565b91905290565b5f60208284031215614608575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808201808211156112d8576112d861460f565b61ffff8116811461441c575f5ffd5b5f6040828403121561466e575f5ffd5b6040516040810181811067ffffffffffffffff821117156146b6577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b806040525080915082516146c981614408565b815260208301516146d98161464f565b6020919091015292915050565b5f5f5f5f5f60e086880312156146fa575f5ffd5b855161470581614408565b602087015190955061471681614408565b60408701519094506147278161464f565b9250614736876060880161465e565b91506147458760a0880161465e565b90509295509295909350565b5f60208284031215614761575f5ffd5b8135613d7481614408565b5f6020828403121561477c575f5ffd5b6112d58261442f565b80356fffffffffffffffffffffffffffffffff8116811461442a575f5ffd5b5f602082840312156147b4575f5ffd5b6112d582614785565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618336030181126147ef575f5ffd5b9190910192915050565b8183526020830192505f815f5b8481101561483757813561481981614408565b6001600160a01b031686526020958601959190910190600101614806565b5093949350505050565b67ffffffffffffffff6148538261442f565b1682526fffffffffffffffffffffffffffffffff61487360208301614785565b1660208301525f60408201356148888161464f565b61ffff166040840152606082013561489f8161464f565b61ffff1660608401526080820135368390037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe10181126148dd575f5ffd5b820160208101903567ffffffffffffffff8111156148f9575f5ffd5b8060051b360382131561490a575f5ffd5b60a0608086015261491f60a0860182846147f9565b95945050505050565b604081525f61493a6040830185614841565b90506001600160a01b03831660208301529392505050565b5f60208284031215614962575f5ffd5b81518015158114613d74575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6fffffffffffffffffffffffffffffffff8516815267ffffffffffffffff84166020820152606060408201525f6149f3606083018486614971565b9695505050505050565b6fffffffffffffffffffffffffffffffff82811682821603908111156112d8576112d861460f565b6fffffffffffffffffffffffffffffffff614a3f82614785565b1682526fffffffffffffffffffffffffffffffff614a5f60208301614785565b1660208301526fffffffffffffffffffffffffffffffff614a8260408301614785565b1660408301526fffffffffffffffffffffffffffffffff614aa560608301614785565b1660608301526fffffffffffffffffffffffffffffffff614ac860808301614785565b1660808301526fffffffffffffffffffffffffffffffff614aeb60a08301614785565b1660a08301525050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61833603018112614b27575f5ffd5b90910192915050565b60208152614b5160208201614b448461441f565b6001600160a01b03169052565b5f614b5e6020840161441f565b6001600160a01b0381166040840152506040830135606083810191909152614b8790840161441f565b6001600160a01b038116608084015250614ba760a0830160808501614a25565b614bb46101408401614785565b6fffffffffffffffffffffffffffffffff811661016084015250614bdc610160840184614af5565b6101c0610180840152614bf36101e0840182614841565b9050614c02610180850161442f565b67ffffffffffffffff81166101a085015250614c216101a0850161442f565b67ffffffffffffffff81166101c0850152509392505050565b83815260608101614c4e60208301856141d4565b613fd860408301846141d4565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614c8e575f5ffd5b83018035915067ffffffffffffffff821115614ca8575f5ffd5b6020019150600581901b3603821315614398575f5ffd5b5f60208284031215614ccf575f5ffd5b8135613d748161464f565b5f6101608201614cea838b614a25565b67ffffffffffffffff891660c08401526fffffffffffffffffffffffffffffffff881660e084015261ffff87811661010085015286166101208401526101606101408401528390528361018083015f5b85811015614d6a578235614d4d81614408565b6001600160a01b0316825260209283019290910190600101614d3a565b509a9950505050505050505050565b602081525f613fd8602083018486614971565b8035614d9781614408565b6001600160a01b031682526020810135614db08161464f565b61ffff81166020840152505050565b6101e081018235614dcf81614408565b6001600160a01b03168252602083810135908301526040830135614df281614408565b6001600160a01b03166040830152614e106060808401908501614a25565b610120830135614e1f8161464f565b61ffff16610120830152614e3a610140808401908501614d8c565b614e4c61018083016101808501614d8c565b614e596101c0840161442f565b67ffffffffffffffff81166101c084015261433c565b5f5f5f5f5f60a08688031215614e83575f5ffd5b855165ffffffffffff81168114614e98575f5ffd5b6020870151909550614ea981614408565b6040870151909450614eba81614408565b606087015160808801519194509250614ed28161464f565b809150509295509295909350565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff90614f10908501614785565b16604083015267ffffffffffffffff614f2b6040850161442f565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff81811683821601908111156112d8576112d861460f565b5f610120820190506001600160a01b0383511682526001600160a01b0360208401511660208301526040830151614faf60408401826001600160a01b03169052565b506060830151614fd360608401826fffffffffffffffffffffffffffffffff169052565b506080830151614ff760808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161501260a08401826001600160a01b03169052565b5060c083015161503660c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161505160e08401826001600160a01b03169052565b5061010083015161433c6101008401826fffffffffffffffffffffffffffffffff16905256'
