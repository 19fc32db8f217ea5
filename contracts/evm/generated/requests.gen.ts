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
            "name": "probation",
            "type": "bool",
            "internalType": "bool"
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
  '0x610160604052348015610010575f5ffd5b5060405161543938038061543983398101604081905261002f91610247565b6001600160a01b0383166080524660a052828282826100f781604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316836001600160a01b0316630742d8c46040518163ffffffff1660e01b8152600401602060405180830381865afa158015610145573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101699190610291565b6001600160a01b03161461019f5760405163f351ba7160e01b81526001600160a01b038416600482015260240160405180910390fd5b6001600160a01b03831660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020b9190610291565b6001600160a01b0390811661010052918216610120521661014052506102b392505050565b6001600160a01b0381168114610244575f5ffd5b50565b5f5f5f60608486031215610259575f5ffd5b835161026481610230565b602085015190935061027581610230565b604085015190925061028681610230565b809150509250925092565b5f602082840312156102a1575f5ffd5b81516102ac81610230565b9392505050565b60805160a05160c05160e0516101005161012051610140516150786103c15f395f81816102570152818161083d01528181610ec101528181611273015281816115b1015281816118f7015281816119ed01528181611ce1015281816120f1015281816121cd015281816125a1015281816133f301526136b601525f81816102df0152612c8701525f81816103ee0152818161054101528181610fba01528181611de20152612b7801525f818161020c01528181610c6f01528181610d38015281816111b0015281816117700152818161184c0152818161205b0152818161332f01528181613921015281816139eb0152613a9c01525f61270701525f6126df01525f61272e01526150785ff3fe608060405260043610610199575f3560e01c80639f73b819116100dc578063cc2face611610087578063e6f93e5711610062578063e6f93e57146104bf578063ee3cc8a1146104de578063f0b787b6146104fd578063f698da251461051c575f5ffd5b8063cc2face61461048c578063d82bcc66146104a0578063dc402cd0146102a5575f5ffd5b8063c4d252f5116100b7578063c4d252f51461042f578063c64417981461044e578063c8f8a2821461046d575f5ffd5b80639f73b81914610373578063a9b5898f146103dd578063bacca52714610410575f5ffd5b80635d9de5341161014757806367d42a8b1161012257806367d42a8b146103015780636af53d8a146103205780637249fbb61461033f5780639f34fc801461035e575f5ffd5b80635d9de534146102a5578063600dddd4146102bb57806365d8c3e4146102ce575f5ffd5b8063411557d111610177578063411557d1146101fb578063468f3e931461024657806359c87d7014610279575f5ffd5b8063028cbb541461019d57806315b1e882146101be5780633c9b685f146101e6575b5f5ffd5b3480156101a8575f5ffd5b506101bc6101b73660046140e9565b610530565b005b3480156101c9575f5ffd5b506101d361090081565b6040519081526020015b60405180910390f35b3480156101f1575f5ffd5b506101d361100081565b348015610206575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101dd565b348015610251575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b348015610284575f5ffd5b506102986102933660046140e9565b6106bb565b6040516101dd9190614141565b3480156102b0575f5ffd5b506101d362093a8081565b6101d36102c9366004614307565b610a0e565b3480156102d9575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561030c575f5ffd5b506101bc61031b3660046140e9565b610e20565b34801561032b575f5ffd5b506101d361033a3660046143ae565b6112da565b34801561034a575f5ffd5b506101bc6103593660046140e9565b61135a565b348015610369575f5ffd5b506101d3610e1081565b34801561037e575f5ffd5b506103cd61038d3660046143ae565b6001600160a01b0382165f90815260026020908152604080832066ffffffffffffff600886901c168452909152902054600160ff83161b16151592915050565b60405190151581526020016101dd565b3480156103e8575f5ffd5b5061022e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561041b575f5ffd5b506101bc61042a3660046143e1565b61192e565b34801561043a575f5ffd5b506101bc6104493660046140e9565b611a53565b348015610459575f5ffd5b506101bc6104683660046140e9565b611ac7565b348015610478575f5ffd5b506101d3610487366004614414565b611b5f565b348015610497575f5ffd5b506101d3601081565b3480156104ab575f5ffd5b506101d36bffffffffffffffffffffffff81565b3480156104ca575f5ffd5b506101bc6104d93660046144b7565b61215f565b3480156104e9575f5ffd5b506101bc6104f83660046144d7565b612204565b348015610508575f5ffd5b506101d3610517366004614514565b6126ad565b348015610527575f5ffd5b506101d36126dc565b5f61053c826003612757565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f72d0b3b60036040518263ffffffff1660e01b815260040161058c9190614546565b602060405180830381865afa1580156105a7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105cb9190614560565b6105d89062093a806145a4565b825490915061060790829074010000000000000000000000000000000000000000900464ffffffffff166145a4565b421015610648576040517f81c2647c000000000000000000000000000000000000000000000000000000008152600481018490526024015b60405180910390fd5b5f83815260208190526040808220828155600181018390556002810183905560030180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690555184917f6558c3691b63a7769712cb5c37d31f9292e9b87df1afa85856dea734f3fecf4891a2505050565b604080516101c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a08101919091525f828152602081905260408120908154790100000000000000000000000000000000000000000000000000900460ff16600381111561076c5761076c614100565b036107775750919050565b5f8381526001602052604081209060028354790100000000000000000000000000000000000000000000000000900460ff1660038111156107ba576107ba614100565b1490505f816107ef5783547a010000000000000000000000000000000000000000000000000000900464ffffffffff166107fa565b825465ffffffffffff165b6040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff821660048201529091505f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ea5a6c8e9060240160e060405180830381865afa158015610882573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108a6919061464e565b51604080516101c081019091528654919250908190790100000000000000000000000000000000000000000000000000900460ff1660038111156108ec576108ec614100565b815286546001600160a01b0380821660208401526001808a0154808316604086015260038b015480841660608701526bffffffffffffffffffffffff740100000000000000000000000000000000000000009283900416608087015264ffffffffff828604811660a088015260029c8d015460c08801529790931660e086015265ffffffffffff9097166101008501529754660100000000000081049095166101208401526b0100000000000000000000009094046fffffffffffffffffffffffffffffffff1661014083015260ff7f01000000000000000000000000000000000000000000000000000000000000009091041615156101608201529290910493841615156101808301529290931615156101a0909301929092529392505050565b5f610a1a848484612808565b610a41610a2a6020860186614709565b610a3c6101c087016101a0880161472b565b612d37565b610a63610a516020860186614709565b61033a6101c087016101a0880161472b565b5f81815260208181526040909120919250610a8090860186614709565b81547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0391909116178155610ac56101a08601610180870161472b565b815464ffffffffff9190911674010000000000000000000000000000000000000000027fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff90911617790100000000000000000000000000000000000000000000000000178155610b5d6040860160208701614709565b6001820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b0392909216919091179055610ba961016086016101408701614763565b8160010160146101000a8154816bffffffffffffffffffffffff02191690836bffffffffffffffffffffffff160217905550610be4856126ad565b60028201555f610bfa6080870160608801614709565b6001600160a01b031614610c5357610c186080860160608701614709565b6003820180547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b03929092169190911790555b610c5f82868686612e06565b3415610d2e576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016630b37d82d34610ca26020890189614709565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b1681526001600160a01b0390911660048201525f60248201526fffffffffffffffffffffffffffffffff341660448201526064015f604051808303818588803b158015610d16575f5ffd5b505af1158015610d28573d5f5f3e3d5ffd5b50505050505b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610d6a6020880188614709565b610d7a6080890160608a01614709565b610d8c6101608a016101408b01614763565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b1681526001600160a01b0393841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610e02575f5ffd5b505af1158015610e14573d5f5f3e3d5ffd5b50505050509392505050565b5f610e2c826002612757565b5f8381526001602090815260408083208151606081018352905465ffffffffffff81168083526601000000000000820464ffffffffff16948301949094526b01000000000000000000000090046fffffffffffffffffffffffffffffffff168183015290517fea5a6c8e00000000000000000000000000000000000000000000000000000000815260048101929092529293507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015610f0e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f32919061464e565b519050336001600160a01b03821614610f88576040517fe9096b210000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b038216602482015260440161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610ff090600290600401614546565b602060405180830381865afa15801561100b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061102f9190614560565b836020015164ffffffffff1661104591906145a4565b9050804210611090576040517fe5b23153000000000000000000000000000000000000000000000000000000008152600481018690526024810182905242604482015260640161063f565b83547fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff167901000000000000000000000000000000000000000000000000001784555f8581526001602052604080822080547fffffffffff000000000000000000000000000000000000000000000000000000169055516001600160a01b0384169187917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389190a360408301516fffffffffffffffffffffffffffffffff161561120a5760408381015190517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0384811660048301525f60248301526fffffffffffffffffffffffffffffffff90921660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b1580156111f3575f5ffd5b505af1158015611205573d5f5f3e3d5ffd5b505050505b825160018501546040517fdbdbe46800000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301527401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063dbdbe468906044015b5f604051808303815f87803b1580156112bd575f5ffd5b505af11580156112cf573d5f5f3e3d5ffd5b505050505050505050565b604080517fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a028249083826020808301919091526001600160a01b0385168284015267ffffffffffffffff841660608084019190915283518084039091018152608090920190925280519101205f906113519061300a565b61300a565b90505b92915050565b5f611366826002612757565b604080516101408101825282546001600160a01b038116825274010000000000000000000000000000000000000000810464ffffffffff166020830152909291830190790100000000000000000000000000000000000000000000000000900460ff1660038111156113da576113da614100565b60038111156113eb576113eb614100565b815281547a010000000000000000000000000000000000000000000000000000810464ffffffffff9081166020808501919091527f010000000000000000000000000000000000000000000000000000000000000090920460ff90811615156040808601919091526001808701546001600160a01b038082166060808a019190915274010000000000000000000000000000000000000000928390046bffffffffffffffffffffffff1660808a015260028a015460a08a015260039099015490811660c08901520490921660e0909501949094525f888152908352838120845195860185525465ffffffffffff81168652660100000000000081049092169285018390526b0100000000000000000000009091046fffffffffffffffffffffffffffffffff1692840192909252929350909161152a90610e10906145a4565b905080421015611576576040517f47a860ec000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161063f565b81516040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff90911660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa1580156115fe573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611622919061464e565b515f86815260208181526040808320838155600180820185905560028201859055600390910180547fffffffffffffffffffffff00000000000000000000000000000000000000000016905582529182902080547fffffffffff000000000000000000000000000000000000000000000000000000169055865160c08801518784015184516bffffffffffffffffffffffff90921682526fffffffffffffffffffffffffffffffff16928101929092529293506001600160a01b0380851693169188917fd6d643e87b8484e7e5f3fde8f1137d090af2a9eec2fea70910831a70c8325aef910160405180910390a4835161010085015160c08601516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03938416600482015291831660248301526bffffffffffffffffffffffff1660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b1580156117b3575f5ffd5b505af11580156117c5573d5f5f3e3d5ffd5b5050505082604001516fffffffffffffffffffffffffffffffff165f146118a657835160408481015190517f4d80e7c00000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015292831660248201525f60448201526fffffffffffffffffffffffffffffffff90911660648201527f000000000000000000000000000000000000000000000000000000000000000090911690634d80e7c0906084015f604051808303815f87803b15801561188f575f5ffd5b505af11580156118a1573d5f5f3e3d5ffd5b505050505b825160c08501516040517fe9ec4c2d00000000000000000000000000000000000000000000000000000000815265ffffffffffff90921660048301526bffffffffffffffffffffffff1660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e9ec4c2d906044016112a6565b60ff81161580611941575060058160ff16115b1561197d576040517f93e39d9200000000000000000000000000000000000000000000000000000000815260ff8216600482015260240161063f565b5f5f61198a846002613053565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690631a27d900906084015b5f604051808303815f87803b158015611a37575f5ffd5b505af1158015611a49573d5f5f3e3d5ffd5b5050505050505050565b5f611a5f826001612757565b80549091506001600160a01b03163314611ab95780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161063f565b611ac38282613219565b5050565b5f611ad3826001612757565b805490915074010000000000000000000000000000000000000000900464ffffffffff164211611ab95780546040517fa2fd617f000000000000000000000000000000000000000000000000000000008152600481018490527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161063f565b5f611b82611b706020870187614709565b61033a6101c088016101a0890161472b565b90505f611b90826001612757565b90505f611b9c876126ad565b905080826002015414611bf25760028201546040517ff1c950710000000000000000000000000000000000000000000000000000000081526004810185905260248101919091526044810182905260640161063f565b815474010000000000000000000000000000000000000000900464ffffffffff16421115611c7c5781546040517fc619e398000000000000000000000000000000000000000000000000000000008152600481018590527401000000000000000000000000000000000000000090910464ffffffffff16602482015242604482015260640161063f565b610900841115611cc3576040517f359b60f000000000000000000000000000000000000000000000000000000000815260048101859052610900602482015260440161063f565b5f5f5f611cd08a8a61335e565b919450925090506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663d41be227611d146101608d018d61477c565b336040518363ffffffff1660e01b8152600401611d329291906148e7565b602060405180830381865afa158015611d4d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d719190614920565b611db0576040517f58edc8160000000000000000000000000000000000000000000000000000000081526004810187905233602482015260440161063f565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611e1890600690600401614546565b602060405180830381865afa158015611e33573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e579190614560565b865490915060029087907fffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000083021790555081865f01601f6101000a81548160ff02191690831515021790555060405180606001604052808465ffffffffffff1681526020014264ffffffffff168152602001826fffffffffffffffffffffffffffffffff1681525060015f8981526020019081526020015f205f820151815f015f6101000a81548165ffffffffffff021916908365ffffffffffff1602179055506020820151815f0160066101000a81548164ffffffffff021916908364ffffffffff1602179055506040820151815f01600b6101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055509050505f610e1042611fac91906145a4565b905084336001600160a01b0316897f3e45e344efe37ed72c7f65316891ef10ff9f77776df0f195acca0926f50fc5be85858f8f604051611fef9493929190614980565b60405180910390a46fffffffffffffffffffffffffffffffff8216156120bb576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff831660448201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906307dbf4a7906064015f604051808303815f87803b1580156120a4575f5ffd5b505af11580156120b6573d5f5f3e3d5ffd5b505050505b6040517fd011a90100000000000000000000000000000000000000000000000000000000815265ffffffffffff851660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063d011a901906024015f604051808303815f87803b15801561213a575f5ffd5b505af115801561214c573d5f5f3e3d5ffd5b5050505050505050505050949350505050565b5f5f61216c846001613053565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eba3c48790608401611a20565b82355f612212826002612757565b5f8381526001602090815260408083208151606081018352905465ffffffffffff811682526601000000000000810464ffffffffff169382018490526b01000000000000000000000090046fffffffffffffffffffffffffffffffff169181019190915292935061228690610e10906145a4565b90508042106122d1576040517ffab6fb53000000000000000000000000000000000000000000000000000000008152600481018590526024810182905242604482015260640161063f565b60018301547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff168061230d60408a0160208b01614763565b6fffffffffffffffffffffffffffffffff161115612390576123356040890160208a01614763565b6040517faa70ee860000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff8216602482015260440161063f565b6123a06040890160208a01614763565b6fffffffffffffffffffffffffffffffff161580156123d657506123ca6060890160408a0161472b565b67ffffffffffffffff16155b15612410576040517f99660e8b0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6001840154612432906001600160a01b031661242b8a6135a5565b89896135d9565b835483515f9161245d916001600160a01b039091169061245860408d0160208e01614763565b613636565b855485517fff0000000000000000000000ffffffffffffffffffffffffffffffffffffffff909116740100000000000000000000000000000000000000004264ffffffffff908116919091027fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff16919091177a010000000000000000000000000000000000000000000000000000919092160217790300000000000000000000000000000000000000000000000000178655905061252160408a0160208b01614763565b600180870180546bffffffffffffffffffffffff9390931674010000000000000000000000000000000000000000026001600160a01b0393841617905560608b013560028801555f888152602091825260409081902080547fffffffffff00000000000000000000000000000000000000000000000000000016905586517f00000000000000000000000000000000000000000000000000000000000000009093169263c6c49b4f92909186916125dc918f01908f01614763565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815265ffffffffffff90931660048401526bffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b15801561265d575f5ffd5b505af115801561266f573d5f5f3e3d5ffd5b505050506112cf89828b602001602081019061268b9190614763565b6126a3906bffffffffffffffffffffffff87166149c5565b87604001516137e2565b5f816040516020016126bf9190614af8565b604051602081830303815290604052805190602001209050919050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361272957507f000000000000000000000000000000000000000000000000000000000000000090565b6127527f0000000000000000000000000000000000000000000000000000000000000000613b02565b905090565b5f82815260208190526040902081600381111561277657612776614100565b8154790100000000000000000000000000000000000000000000000000900460ff1660038111156127a9576127a9614100565b146113545780546040517f639c0a8600000000000000000000000000000000000000000000000000000000815261063f91859179010000000000000000000000000000000000000000000000000090910460ff16908590600401614c03565b6128156020840184614709565b6001600160a01b0316336001600160a01b031614612880573361283b6020850185614709565b6040517fe375bfcf0000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161063f565b5f6128916040850160208601614709565b6001600160a01b0316036128d1576040517f170cc88600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6128e361016084016101408501614763565b6fffffffffffffffffffffffffffffffff16158061292f57506bffffffffffffffffffffffff61291b61016085016101408601614763565b6fffffffffffffffffffffffffffffffff16115b1561299f5761294661016084016101408501614763565b6040517feb5c73de0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff602482015260440161063f565b5f806129b16080860160608701614709565b6001600160a01b0316146129c5575f6129d7565b6129d761016085016101408601614763565b6fffffffffffffffffffffffffffffffff16905080341115612a2e576040517f941dfe6b0000000000000000000000000000000000000000000000000000000081523460048201526024810182905260440161063f565b5f612a416101a08601610180870161472b565b9050428167ffffffffffffffff161080612a705750612a6362093a80426145a4565b8167ffffffffffffffff16115b15612ac2576040517f19960f8800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262093a80604482015260640161063f565b5f612ad161016087018761477c565b612adf906080810190614c24565b9150506010811115612b27576040517fa16e96e4000000000000000000000000000000000000000000000000000000008152600481018290526010602482015260440161063f565b611000841115612b6e576040517f8d3c920700000000000000000000000000000000000000000000000000000000815260048101859052611000602482015260440161063f565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166364138230612bad6080890160608a01614709565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612c07573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c2b9190614920565b612c7d57612c3f6080870160608801614709565b6040517ff451cf220000000000000000000000000000000000000000000000000000000081526001600160a01b03909116600482015260240161063f565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663ea5547226040880135612cbe60208a018a614709565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b16815260048101929092526001600160a01b031660248201526044015f6040518083038186803b158015612d19575f5ffd5b505afa158015612d2b573d5f5f3e3d5ffd5b50505050505050505050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff168452909152902054600160ff83161b1615612dc1576040517f2af71f100000000000000000000000000000000000000000000000000000000081526001600160a01b038316600482015267ffffffffffffffff8216602482015260440161063f565b6001600160a01b039091165f90815260026020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff9093169290921b919091179055565b6040830135612e186020850185614709565b6001600160a01b0316857f5b459e5d8ecfb678e8f2ac2fb253795d9afeab75c2325ccb563d6d433d93c42c612e536040880160208901614709565b612e636080890160608a01614709565b612e756101608a016101408b01614763565b612e876101a08b016101808c0161472b565b612e996101c08c016101a08d0161472b565b604080516001600160a01b0396871681529490951660208501526fffffffffffffffffffffffffffffffff929092168385015267ffffffffffffffff908116606084015216608082015290519081900360a00190a4837ed295423a67de61b28ecc22545cdc22b6e2c6bf80aa042577107a2853b1b7bc60808501612f2161016087018761477c565b612f2f90602081019061472b565b612f3d61016088018861477c565b612f4e906040810190602001614763565b612f5c61016089018961477c565b612f6d906060810190604001614c88565b612f7b6101608a018a61477c565b612f8c906080810190606001614c88565b612f9a6101608b018b61477c565b612fa8906080810190614c24565b604051612fbb9796959493929190614ca3565b60405180910390a2801561300457837fd585d003aa3576b04d0f7c2cbf4119744f12989ca5f8bb9e9c78f971b293f5e48383604051612ffb929190614d42565b60405180910390a25b50505050565b5f5f6130146126dc565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f5f5f613061856003612757565b80549091506001600160a01b031633146130bb5780546040517fe375bfcf0000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b03909116602482015260440161063f565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff165f03613121576040517f94875fca0000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6003810154740100000000000000000000000000000000000000009004841660ff161561317d576040517f051dfac00000000000000000000000000000000000000000000000000000000081526004810186905260240161063f565b6003810180547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff8116740100000000000000000000000000000000000000009182900460ff9081169088161782021790915581546001909201547a01000000000000000000000000000000000000000000000000000090920464ffffffffff16935090046bffffffffffffffffffffffff1690505b9250929050565b80546003808301546001808501545f8781526020818152604080832083815594850183905560028501929092559290940180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690559251740100000000000000000000000000000000000000009093046bffffffffffffffffffffffff168084526001600160a01b039485169490921692849187917f219b4d1bb1d6a919ed6f2660a673f7cc4f5e2767258e77898a89849fddc1d8ed910160405180910390a36040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03848116600483015283811660248301526bffffffffffffffffffffffff831660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064016112a6565b5f808061336e6020850185614709565b6001600160a01b0316336001600160a01b0316146133d957336133946020860186614709565b6040517fe9096b210000000000000000000000000000000000000000000000000000000081526001600160a01b0392831660048201529116602482015260440161063f565b6133e561134c85613b99565b92505f806001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c8661342660208b018b614709565b6134386101608c016101408d01614763565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815260048101939093526001600160a01b0390911660248301526fffffffffffffffffffffffffffffffff16604482015260640160a0604051808303815f875af11580156134b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134d69190614d55565b939750929550919350909150506040870135821480158061351857506135026080890160608a01614709565b6001600160a01b0316826001600160a01b031614155b15613552576040517f188cd38e0000000000000000000000000000000000000000000000000000000081526004810187905260240161063f565b6135628760600189608001613bcd565b61359b576040517f6ffea92f0000000000000000000000000000000000000000000000000000000081526004810187905260240161063f565b5050509250925092565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a14415826040516020016126bf929190614dc2565b6135e584848484613d9a565b61300457836135f38461300a565b6040517f2a09901e0000000000000000000000000000000000000000000000000000000081526001600160a01b039092166004830152602482015260440161063f565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101919091526040517fea5a6c8e00000000000000000000000000000000000000000000000000000000815265ffffffffffff841660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ea5a6c8e9060240160e060405180830381865afa158015613703573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613727919061464e565b6001600160a01b038087168452602080830151821681860152825190911660408086019190915282015160608301518201516080840151909201519293505f9261377392879291613e32565b6060808201516fffffffffffffffffffffffffffffffff908116868301528251811660808088019190915291850151516001600160a01b0390811660a08801526020840151821660c088015294909101515190931660e085015260400151909116610100830152509392505050565b6040808401516020808601518651929390926001600160a01b03808616939116918935917f91367e01bdf3412676d44d141b0a38e7e6babe9c0b0a88f2c9eabd62755ef1de9161383791908c01908c01614763565b89608001518a61010001518b60c001516138519190614e27565b61386160608e0160408f0161472b565b604080516fffffffffffffffffffffffffffffffff95861681529385166020850152919093169082015267ffffffffffffffff9091166060808301919091528b0135608082015260a00160405180910390a46fffffffffffffffffffffffffffffffff831615613979576040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b0383811660048301525f60248301526fffffffffffffffffffffffffffffffff851660448301527f00000000000000000000000000000000000000000000000000000000000000001690639c5ea801906064015f604051808303815f87803b158015613962575f5ffd5b505af1158015613974573d5f5f3e3d5ffd5b505050505b6fffffffffffffffffffffffffffffffff841615613a455784516040517f9c5ea8010000000000000000000000000000000000000000000000000000000081526001600160a01b03918216600482015282821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015613a2e575f5ffd5b505af1158015613a40573d5f5f3e3d5ffd5b505050505b613a556040870160208801614763565b6fffffffffffffffffffffffffffffffff1615613afa576040517ff4ac896b0000000000000000000000000000000000000000000000000000000081526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90613ad1908890600401614e4f565b5f604051808303815f87803b158015613ae8575f5ffd5b505af1158015612d2b573d5f5f3e3d5ffd5b505050505050565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c0016126bf565b5f7f05f17f856632c2e280b41809e36a8edf18e69a92588e0ba15cc72e71df0ef966826040516020016126bf929190614f8c565b5f613bdb6020830183614763565b6fffffffffffffffffffffffffffffffff16613bfa6020850185614763565b6fffffffffffffffffffffffffffffffff1611158015613c5c5750613c256040830160208401614763565b6fffffffffffffffffffffffffffffffff16613c476040850160208601614763565b6fffffffffffffffffffffffffffffffff1611155b8015613caa5750613c736060830160408401614763565b6fffffffffffffffffffffffffffffffff16613c956060850160408601614763565b6fffffffffffffffffffffffffffffffff1611155b8015613cf85750613cc16080830160608401614763565b6fffffffffffffffffffffffffffffffff16613ce36080850160608601614763565b6fffffffffffffffffffffffffffffffff1611155b8015613d465750613d0f60a0830160808401614763565b6fffffffffffffffffffffffffffffffff16613d3160a0850160808601614763565b6fffffffffffffffffffffffffffffffff1611155b80156113515750613d5d60c0830160a08401614763565b6fffffffffffffffffffffffffffffffff16613d7f60c0850160a08601614763565b6fffffffffffffffffffffffffffffffff1611159392505050565b5f5f613da58561300a565b90505f5f613db4838787613f39565b5090925090505f816003811115613dcd57613dcd614100565b148015613deb5750876001600160a01b0316826001600160a01b0316145b15613dfc5760019350505050613e2a565b876001600160a01b03163b5f03613e18575f9350505050613e2a565b613e2488848888613f80565b93505050505b949350505050565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff841615613ed0578461ffff16612710038461ffff16820281613eb357613eb361504b565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff831615613f1a578361ffff168561ffff1661271003038361ffff16820281613efd57613efd61504b565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f80806041849003613f6d578435602086013560408701355f1a613f5f89828585614003565b955095509550505050613f77565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561403c57505f915060039050826140df565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561408d573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe001519150506001600160a01b0381166140d657505f9250600191508290506140df565b92505f91508190505b9450945094915050565b5f602082840312156140f9575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6004811061413d5761413d614100565b9052565b5f6101c08201905061415482845161412d565b602083015161416e60208401826001600160a01b03169052565b50604083015161418960408401826001600160a01b03169052565b5060608301516141a460608401826001600160a01b03169052565b5060808301516141c860808401826fffffffffffffffffffffffffffffffff169052565b5060a08301516141e460a084018267ffffffffffffffff169052565b5060c083015160c083015260e083015161420960e08401826001600160a01b03169052565b5061010083015161422561010084018265ffffffffffff169052565b5061012083015161424361012084018267ffffffffffffffff169052565b506101408301516142696101408401826fffffffffffffffffffffffffffffffff169052565b5061016083015161427f61016084018215159052565b5061018083015161429561018084018215159052565b506101a08301516142ab6101a084018215159052565b5092915050565b5f6101c082840312156142c3575f5ffd5b50919050565b5f5f83601f8401126142d9575f5ffd5b50813567ffffffffffffffff8111156142f0575f5ffd5b602083019150836020828501011115613212575f5ffd5b5f5f5f60408486031215614319575f5ffd5b833567ffffffffffffffff81111561432f575f5ffd5b61433b868287016142b2565b935050602084013567ffffffffffffffff811115614357575f5ffd5b614363868287016142c9565b9497909650939450505050565b6001600160a01b0381168114614384575f5ffd5b50565b803561439281614370565b919050565b803567ffffffffffffffff81168114614392575f5ffd5b5f5f604083850312156143bf575f5ffd5b82356143ca81614370565b91506143d860208401614397565b90509250929050565b5f5f604083850312156143f2575f5ffd5b82359150602083013560ff81168114614409575f5ffd5b809150509250929050565b5f5f5f5f848603610220811215614429575f5ffd5b853567ffffffffffffffff81111561443f575f5ffd5b61444b888289016142b2565b9550506101e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201121561447e575f5ffd5b5060208501925061020085013567ffffffffffffffff81111561449f575f5ffd5b6144ab878288016142c9565b95989497509550505050565b5f5f604083850312156144c8575f5ffd5b50508035926020909101359150565b5f5f5f83850360a08112156144ea575f5ffd5b60808112156144f7575f5ffd5b50839250608084013567ffffffffffffffff811115614357575f5ffd5b5f60208284031215614524575f5ffd5b813567ffffffffffffffff81111561453a575f5ffd5b613e2a848285016142b2565b602081016015831061455a5761455a614100565b91905290565b5f60208284031215614570575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561135457611354614577565b61ffff81168114614384575f5ffd5b5f604082840312156145d6575f5ffd5b6040805190810167ffffffffffffffff8111828210171561461e577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161463181614370565b81526020830151614641816145b7565b6020919091015292915050565b5f60e082840312801561465f575f5ffd5b5060405160a0810167ffffffffffffffff811182821017156146a8577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516146b681614370565b815260208301516146c681614370565b602082015260408301516146d9816145b7565b60408201526146eb84606085016145c6565b60608201526146fd8460a085016145c6565b60808201529392505050565b5f60208284031215614719575f5ffd5b813561472481614370565b9392505050565b5f6020828403121561473b575f5ffd5b61135182614397565b80356fffffffffffffffffffffffffffffffff81168114614392575f5ffd5b5f60208284031215614773575f5ffd5b61135182614744565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff618336030181126147ae575f5ffd5b9190910192915050565b8183526020830192505f815f5b848110156147f65781356147d881614370565b6001600160a01b0316865260209586019591909101906001016147c5565b5093949350505050565b67ffffffffffffffff61481282614397565b1682526fffffffffffffffffffffffffffffffff61483260208301614744565b1660208301525f6040820135614847816145b7565b61ffff166040840152606082013561485e816145b7565b61ffff1660608401526080820135368390037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe101811261489c575f5ffd5b820160208101903567ffffffffffffffff8111156148b8575f5ffd5b8060051b36038213156148c9575f5ffd5b60a060808601526148de60a0860182846147b8565b95945050505050565b604081525f6148f96040830185614800565b90506001600160a01b03831660208301529392505050565b80518015158114614392575f5ffd5b5f60208284031215614930575f5ffd5b61135182614911565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b6fffffffffffffffffffffffffffffffff8516815267ffffffffffffffff84166020820152606060408201525f6149bb606083018486614939565b9695505050505050565b6fffffffffffffffffffffffffffffffff828116828216039081111561135457611354614577565b6fffffffffffffffffffffffffffffffff614a0782614744565b1682526fffffffffffffffffffffffffffffffff614a2760208301614744565b1660208301526fffffffffffffffffffffffffffffffff614a4a60408301614744565b1660408301526fffffffffffffffffffffffffffffffff614a6d60608301614744565b1660608301526fffffffffffffffffffffffffffffffff614a9060808301614744565b1660808301526fffffffffffffffffffffffffffffffff614ab360a08301614744565b1660a08301525050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61833603018112614aef575f5ffd5b90910192915050565b60208152614b1960208201614b0c84614387565b6001600160a01b03169052565b5f614b2660208401614387565b6001600160a01b0381166040840152506040830135606083810191909152614b4f908401614387565b6001600160a01b038116608084015250614b6f60a08301608085016149ed565b614b7c6101408401614744565b6fffffffffffffffffffffffffffffffff811661016084015250614ba4610160840184614abd565b6101c0610180840152614bbb6101e0840182614800565b9050614bca6101808501614397565b67ffffffffffffffff81166101a085015250614be96101a08501614397565b67ffffffffffffffff81166101c08501525b509392505050565b83815260608101614c17602083018561412d565b613e2a604083018461412d565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614c57575f5ffd5b83018035915067ffffffffffffffff821115614c71575f5ffd5b6020019150600581901b3603821315613212575f5ffd5b5f60208284031215614c98575f5ffd5b8135614724816145b7565b5f6101608201614cb3838b6149ed565b67ffffffffffffffff891660c08401526fffffffffffffffffffffffffffffffff881660e084015261ffff87811661010085015286166101208401526101606101408401528390528361018083015f5b85811015614d33578235614d1681614370565b6001600160a01b0316825260209283019290910190600101614d03565b509a9950505050505050505050565b602081525f613e2a602083018486614939565b5f5f5f5f5f60a08688031215614d69575f5ffd5b855165ffffffffffff81168114614d7e575f5ffd5b6020870151909550614d8f81614370565b6040870151909450614da081614370565b60608701519093509150614db660808701614911565b90509295509295909350565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff90614df2908501614744565b16604083015267ffffffffffffffff614e0d60408501614397565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff818116838216019081111561135457611354614577565b5f610120820190506001600160a01b0383511682526001600160a01b0360208401511660208301526040830151614e9160408401826001600160a01b03169052565b506060830151614eb560608401826fffffffffffffffffffffffffffffffff169052565b506080830151614ed960808401826fffffffffffffffffffffffffffffffff169052565b5060a0830151614ef460a08401826001600160a01b03169052565b5060c0830151614f1860c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151614f3360e08401826001600160a01b03169052565b506101008301516142ab6101008401826fffffffffffffffffffffffffffffffff169052565b8035614f6481614370565b6001600160a01b031682526020810135614f7d816145b7565b61ffff81166020840152505050565b82815261020081018235614f9f81614370565b6001600160a01b0316602083810191909152830135604080840191909152830135614fc981614370565b6001600160a01b038116606084015250614fe960808301606085016149ed565b610120830135614ff8816145b7565b61ffff81166101408401525061501661016083016101408501614f59565b6150286101a083016101808501614f59565b6150356101c08401614397565b67ffffffffffffffff81166101e0840152614bfb565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd'
